namespace ArmedPolicingGov.Ledger.Server;

/// <summary>The database server cannot be had; the message says why and what to do, for whoever started the program.</summary>
public sealed class ServerProblem(string message, Exception? inner = null) : Exception(message, inner);
