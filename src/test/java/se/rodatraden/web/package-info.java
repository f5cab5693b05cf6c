/// The whole application, met over HTTP as its visitors meet it.
@NullMarked
package se.rodatraden.web;

import org.jspecify.annotations.NullMarked;
