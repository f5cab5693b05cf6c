/// What stands before and behind every request: language, limits, errors.
@NullMarked
package se.rodatraden.shell.web;

import org.jspecify.annotations.NullMarked;
