namespace EcsServiceConnect.Client;

/// <summary>How bad a <see cref="PreflightFinding"/> is.</summary>
public enum PreflightSeverity
{
    /// <summary>The service takes it, but it is likely not what is wanted, or goes against what AWS advises.</summary>
    Warning,

    /// <summary>The service would refuse it, or the endpoint could not work.</summary>
    Error,
}
