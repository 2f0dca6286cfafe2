namespace ArmedPolicingGov.Host.Verbs;

/// <summary>What was asked for cannot be done; the message says why and how to ask rightly.</summary>
internal sealed class UserProblem(string message) : Exception(message);
