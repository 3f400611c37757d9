using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The credentials with which ECS pulls the image from a private registry outside AWS.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayRepositoryCredentials.html
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayRepositoryCredentials
{
    /// <summary>
    /// The full ARN of the AWS Secrets Manager secret that holds user name and password. The execution role must be
    /// allowed to read it.
    /// </summary>
    /// <value>Null: the image is pulled without credentials.</value>
    public string? CredentialsParameter { get; init; }
}
