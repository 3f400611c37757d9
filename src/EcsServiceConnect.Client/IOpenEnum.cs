namespace EcsServiceConnect.Client;

/// <summary>
/// A value of the API from a set that the service extends without notice, such as <see cref="Models.LaunchType"/>.
/// Known values are statics of the type, and any other value is kept as it is. Only this library implements it.
/// </summary>
/// <typeparam name="TSelf">The open enum itself.</typeparam>
public interface IOpenEnum<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The value on the wire.</summary>
    /// <value>Never null; empty for the type's default, which means absent.</value>
    string Value { get; }

    /// <summary>Whether there is a value. The type's default has none, and is not written.</summary>
    bool HasValue { get; }

    /// <summary>Creates the open enum for a value, known or not.</summary>
    internal static abstract TSelf Create(string value);

    /// <summary>
    /// Finds the constant of a known value, so that reading it allocates nothing; null if it is unknown.
    /// </summary>
    internal static abstract string? FindKnownValue(ReadOnlySpan<byte> utf8);

    /// <summary>Creates the list of the known values.</summary>
    internal static abstract IReadOnlyList<string> CreateKnownValues();
}
