/** Life cycles, declared once per feature and enforced. */
package org.cranework.casework.machine;
