/** What every resource that takes sheets in has in common: the upload, the answers about a run, and steering it. */
package org.cranework.intake.http;
