using ArmedPolicingGov.Verifier.Verbs;

return await CommandLine.RunAsync(args, Console.Out, Console.Error, TimeProvider.System, CancellationToken.None);
