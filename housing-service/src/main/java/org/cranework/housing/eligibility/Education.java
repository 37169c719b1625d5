package org.cranework.housing.eligibility;

import org.cranework.casework.Coded;

/** How far someone went at school. */
public enum Education implements Coded {
    NONE, SECONDARY, JUNIOR_COLLEGE, BACHELOR, MASTER, DOCTORATE
}
