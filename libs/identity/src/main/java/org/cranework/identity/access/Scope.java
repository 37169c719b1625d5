package org.cranework.identity.access;

import java.util.Objects;
import java.util.UUID;

/**
 * How far an operation reaches for its caller. Every repository read takes one; what lies outside does not exist for
 * this caller (404), so a {@code switch} over it must be exhaustive and never has a default.
 */
public sealed interface Scope {

    /** What everyone may see, token or not. */
    record Public() implements Scope {}

    /** The caller's own record. */
    record Person(UUID id) implements Scope {
        public Person {
            Objects.requireNonNull(id, "id must not be null");
        }
    }

    /** What arose in one organization. */
    record Organization(UUID id) implements Scope {
        public Organization {
            Objects.requireNonNull(id, "id must not be null");
        }
    }

    /** What lies in one region: every code that starts with the prefix. */
    record Region(String prefix) implements Scope {
        public Region {
            if (!prefix.matches("\\d{2}(\\d{2}){0,2}")) {
                throw new IllegalArgumentException("a region prefix has two, four or six digits");
            }
        }

        /**
         * @param code
         *            a GB/T 2260 code; 230200 is the prefecture and all in it, 230206 one of its districts
         */
        public static Region of(String code) {
            return new Region(code.replaceFirst("(00){1,2}$", ""));
        }

        /** @return whether a place of this code lies in the region */
        public boolean contains(String code) {
            return code.startsWith(prefix);
        }
    }

    /** Everything the city holds. */
    record City() implements Scope {}
}
