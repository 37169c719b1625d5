/** What every resource that takes sheets in has in common: the upload, the answers about its runs, and steering them. */
package org.cranework.intake.http;
