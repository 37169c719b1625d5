COMMENT ON COLUMN event_request.progress IS
    'the last aggregate republished, or the one whose dead event was given up: a new start goes on behind it';
