using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Where the output of <c>ExecuteCommand</c> goes: to CloudWatch Logs, to an S3 bucket, or to both. Used with
/// <see cref="ExecuteCommandLogging.Override"/>.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandLogConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ExecuteCommandLogConfiguration
{
    /// <summary>
    /// The CloudWatch log group that receives the output. It must exist already; ECS does not create it.
    /// </summary>
    /// <value>Null: nothing goes to CloudWatch Logs.</value>
    public string? CloudWatchLogGroupName { get; init; }

    /// <summary>Whether the output in CloudWatch Logs is encrypted.</summary>
    /// <value>Null: as false, not encrypted.</value>
    public bool? CloudWatchEncryptionEnabled { get; init; }

    /// <summary>The S3 bucket that receives the output. It must exist already.</summary>
    /// <value>Null: nothing goes to S3.</value>
    public string? S3BucketName { get; init; }

    /// <summary>Whether the output in S3 is encrypted.</summary>
    /// <value>Null: as false, not encrypted.</value>
    public bool? S3EncryptionEnabled { get; init; }

    /// <summary>The folder in the bucket, as a key prefix for the log objects.</summary>
    /// <value>Null: the root of the bucket.</value>
    public string? S3KeyPrefix { get; init; }
}
