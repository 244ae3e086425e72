package se.bistand.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What the layout needs on every page: who is signed in.
@ControllerAdvice(annotations = Controller.class)
class PageModel {
    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer() {
        return Viewer.orNull(SecurityContextHolder.getContext().getAuthentication());
    }
}
