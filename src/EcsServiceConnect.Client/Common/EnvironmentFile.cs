using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A file in Amazon S3 with environment variables for a container.</summary>
/// <remarks>
/// <para>
/// Each line is <c>VARIABLE=VALUE</c>; lines that begin with <c>#</c> are comments. A container can have at most 10
/// files. Variables set directly win over those of a file. The task execution role needs <c>s3:GetObject</c> on the
/// file and <c>s3:GetBucketLocation</c> on its bucket. Fargate needs platform version 1.4.0 (Linux) or 1.0.0 (Windows)
/// or later.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html</para>
/// </remarks>
[EcsShape]
public sealed partial record EnvironmentFile
{
    /// <summary>
    /// Required. The ARN of the S3 object, such as <c>arn:aws:s3:::bucket/folder/app.env</c>. The object's name must
    /// end in <c>.env</c>.
    /// </summary>
    public required string Value { get; init; }

    /// <summary>Required. Where the file is: always <see cref="EnvironmentFileType.S3"/>.</summary>
    public required EnvironmentFileType Type { get; init; }
}
