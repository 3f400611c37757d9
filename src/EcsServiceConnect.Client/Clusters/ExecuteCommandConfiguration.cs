using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html</remarks>
[EcsShape]
public sealed partial record ExecuteCommandConfiguration
{
    /// <summary>TODO </summary>
    public string? KmsKeyId { get; init; }

    /// <summary>TODO </summary>
    public ExecuteCommandLogging Logging { get; init; }

    /// <summary>TODO </summary>
    public ExecuteCommandLogConfiguration? LogConfiguration { get; init; }
}
