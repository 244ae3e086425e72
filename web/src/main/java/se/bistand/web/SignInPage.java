package se.bistand.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a person chooses how to sign in.
@Controller
class SignInPage {
    @GetMapping(SecurityConfiguration.SIGN_IN)
    String page(@RequestParam(required = false, name = "misslyckades") String failed, Model model) {
        model.addAttribute("failed", failed != null);
        return "web/sign-in";
    }
}
