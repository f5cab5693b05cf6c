/// What tests of every module share: a real database, and the few rows all else hangs on.
@NullMarked
package se.rodatraden.test;

import org.jspecify.annotations.NullMarked;
