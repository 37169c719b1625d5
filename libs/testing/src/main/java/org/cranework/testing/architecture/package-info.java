/** The rules of a service's inside, kept by a test: {@code ArchitectureRules.check("org.cranework.talent")}. */
package org.cranework.testing.architecture;
