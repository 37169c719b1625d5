package org.cranework.talent.skill;

import org.cranework.casework.Coded;

/** By which ladder a certificate was issued: the national vocational qualification's five levels, or the eight of 2022. */
enum Ladder implements Coded {
    FIVE_LEVEL, EIGHT_LEVEL;

    boolean has(Level level) {
        return this == EIGHT_LEVEL || level.isOfFive();
    }
}
