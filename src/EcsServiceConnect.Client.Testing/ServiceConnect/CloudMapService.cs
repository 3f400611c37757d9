namespace EcsServiceConnect.Client.Testing;

/// <summary>A discovery name in a namespace and the ECS service that has it.</summary>
internal sealed record CloudMapService(string Arn, string OwnerArn, ServiceConnectEndpoint Endpoint);
