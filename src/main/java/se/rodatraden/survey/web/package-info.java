/// What residents and other systems reach of surveys: the API and the page to answer on.
@NullMarked
package se.rodatraden.survey.web;

import org.jspecify.annotations.NullMarked;
