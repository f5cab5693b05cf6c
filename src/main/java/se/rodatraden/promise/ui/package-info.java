/// Officials' views of promises.
@NullMarked
package se.rodatraden.promise.ui;

import org.jspecify.annotations.NullMarked;
