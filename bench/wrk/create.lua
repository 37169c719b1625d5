-- Posts each line of a file once, as JSON, with a token and an Idempotency-Key of its own.
-- wrk ... -s create.lua <url> -- <file of bodies> <file with the token> <file with the path>
local bodies
local run

function init(arguments)
    bodies = io.lines(arguments[1])
    wrk.headers["Authorization"] = "Bearer " .. io.lines(arguments[2])()
    wrk.headers["Content-Type"] = "application/json"
    wrk.path = io.lines(arguments[3])()
    run = os.time()
end

function request()
    local body = bodies()
    wrk.headers["Idempotency-Key"] = run .. "-" .. body:match('"creditCode":"(%w+)"')
    return wrk.format("POST", nil, nil, body)
end
