using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How ECS signs in to a private registry outside ECR.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayRepositoryCredentials.html
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayRepositoryCredentials
{
    /// <summary>The full ARN of the secret in Secrets Manager that holds user name and password.</summary>
    /// <value>Null: not needed.</value>
    public string? CredentialsParameter { get; init; }
}
