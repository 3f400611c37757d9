using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The credentials for a private image registry outside AWS.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RepositoryCredentials.html</remarks>
[EcsShape]
public sealed partial record RepositoryCredentials
{
    /// <summary>
    /// Required. The AWS Secrets Manager secret that holds <c>username</c> and <c>password</c>: its ARN, or its name if
    /// it is in the task's own Region. The task execution role must be allowed to read it.
    /// </summary>
    public required string CredentialsParameter { get; init; }
}
