using ArmedPolicingGov.Crash;

return await Victim.RunAsync(args[0], args[1], args[2], args[3]);
