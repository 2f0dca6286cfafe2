namespace ArmedPolicingGov.Ledger.Server;

/// <summary>What a store stands on (its server, its keys, its ledger) cannot be had or is not as it should be; the message says why and what to do, for whoever started the program.</summary>
public sealed class ServerProblem(string message, Exception? inner = null) : Exception(message, inner);
