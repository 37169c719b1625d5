/** Access tokens for tests, signed with a key pair that only tests trust. */
package org.cranework.testing.token;
