using ArmedPolicingGov.Host.Verbs;

return await CommandLine.RunAsync(args);
