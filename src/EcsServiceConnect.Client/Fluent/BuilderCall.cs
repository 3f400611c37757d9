namespace EcsServiceConnect.Client.Fluent;

/// <summary>A method that was called on a builder, and what is wrong with its arguments.</summary>
internal sealed record BuilderCall(string Method, IReadOnlyList<string> Problems);
