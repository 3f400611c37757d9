using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandLogConfiguration.html</remarks>
[EcsShape]
public sealed partial record ExecuteCommandLogConfiguration
{
    /// <summary>TODO </summary>
    public string? CloudWatchLogGroupName { get; init; }

    /// <summary>TODO </summary>
    public bool? CloudWatchEncryptionEnabled { get; init; }

    /// <summary>TODO </summary>
    public string? S3BucketName { get; init; }

    /// <summary>TODO </summary>
    public bool? S3EncryptionEnabled { get; init; }

    /// <summary>TODO </summary>
    public string? S3KeyPrefix { get; init; }
}
