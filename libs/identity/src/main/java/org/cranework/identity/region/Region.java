package org.cranework.identity.region;

import java.util.Optional;

/**
 * A place of GB/T 2260.
 *
 * @param code
 *            six digits
 * @param name
 *            its Chinese name, the last it had
 * @param repealed
 *            the first edition that no longer has it, as yyyyMM; empty while it is in force
 */
public record Region(String code, String name, Optional<String> repealed) {}
