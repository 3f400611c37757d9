using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A secret that ECS fetches when a container starts and passes to it as an environment variable, or to its log driver
/// as an option.
/// </summary>
/// <remarks>
/// <para>
/// The task execution role must be allowed to read it (<c>secretsmanager:GetSecretValue</c> or
/// <c>ssm:GetParameters</c>, and <c>kms:Decrypt</c> for a customer managed key). A value that changes later reaches
/// only containers that start later.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html</para>
/// </remarks>
[EcsShape]
public sealed partial record Secret
{
    /// <summary>Required. The name of the environment variable, or of the log driver's option.</summary>
    [ItemKey]
    public required string Name { get; init; }

    /// <summary>
    /// Required. Where the value is kept: the ARN of a secret in AWS Secrets Manager, to which
    /// <c>:json-key:version-stage:version-id</c> may be added (parts may be empty), or the ARN of a parameter in the
    /// Systems Manager Parameter Store; for a parameter in the task's region its name is enough. It is a reference, not
    /// the secret, but is redacted in <c>ToString()</c> all the same.
    /// </summary>
    [Sensitive]
    public required string ValueFrom { get; init; }
}
