-- Asks with a token for the addresses of a file, one after the other, from a random start.
-- wrk ... -s ask.lua <url> -- <file of paths> [<file with the token>]
local paths = {}
local at

function init(arguments)
    for path in io.lines(arguments[1]) do
        paths[#paths + 1] = path
    end
    if arguments[2] then
        wrk.headers["Authorization"] = "Bearer " .. io.lines(arguments[2])()
    end
    math.randomseed(os.time())
    at = math.random(#paths)
end

function request()
    at = at % #paths + 1
    return wrk.format("GET", paths[at])
end
