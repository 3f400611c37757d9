namespace EcsServiceConnect.Client.Errors;

/// <summary>Why an attempt failed, as far as another attempt is concerned.</summary>
internal enum FailureKind
{
    /// <summary>Another attempt would fail in the same way.</summary>
    Permanent,

    /// <summary>The service or the connection failed, or the attempt took too long.</summary>
    Transient,

    /// <summary>The service asked to slow down.</summary>
    Throttling,
}
