package se.bistand.endtoend.wrong.domain;

import org.springframework.stereotype.Component;

@Component
public class SpringInDomain {}
