namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>The severity of a <see cref="PreflightFinding"/>.</summary>
public enum PreflightSeverity
{
    /// <summary>The service accepts the configuration, but it is likely to be a mistake, or AWS advises against it.</summary>
    Warning,

    /// <summary>The service rejects the configuration, or the endpoint cannot work.</summary>
    Error,
}
