namespace EcsServiceConnect.Client.Serialization;

/// <summary>A problem of well-formed JSON.</summary>
/// <param name="Offset">The start of the token, in bytes from the start of the JSON.</param>
/// <param name="Description">What is wrong, to be shown after the path.</param>
internal readonly record struct JsonProblem(long Offset, string Description);
