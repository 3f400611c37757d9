namespace EcsServiceConnect.Client.Testing;

/// <summary>What a service was configured to run at one time. It never changes.</summary>
internal sealed record ServiceRevisionState(string Id, string Arn, ServiceState Service, DeploymentTarget Target, DateTimeOffset CreatedAt);
