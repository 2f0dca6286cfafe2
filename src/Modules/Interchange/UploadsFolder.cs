namespace ArmedPolicingGov.Interchange;

/// <summary>Where unfinished imports are kept until they are recorded or given up: beside the database, never in it.</summary>
public sealed record UploadsFolder(string Path);
