using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A value that the service fetches when a container starts, and hands it as an environment variable or as an option
/// of its log driver.
/// </summary>
/// <remarks>
/// The task execution role must be allowed to read it (<c>secretsmanager:GetSecretValue</c> or
/// <c>ssm:GetParameters</c>, and <c>kms:Decrypt</c> for a key of one's own). A value that changes later reaches only
/// containers that start later. After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html
/// </remarks>
[EcsShape]
public sealed partial record Secret
{
    /// <summary>Required. The name of the environment variable, or of the log driver's option.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Required. Where the value is kept: the ARN of a secret in AWS Secrets Manager, to which
    /// <c>:json-key:version-stage:version-id</c> may be added (parts may be empty), or the ARN of a parameter in the
    /// Systems Manager Parameter Store; for a parameter in the same region its name will do. It is a reference, not
    /// the secret, but is redacted in <c>ToString()</c> all the same.
    /// </summary>
    [Sensitive]
    public required string ValueFrom { get; init; }
}
