using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Registers a container instance with a cluster, or again under its earlier ARN.</summary>
internal sealed class RegisterContainerInstanceHandler(CapacityController capacity)
    : OperationHandler<RegisterContainerInstanceRequest, RegisterContainerInstanceResponse>
{
    private const string TypeAttribute = "ecs.instance-type";

    protected override RegisterContainerInstanceResponse Handle(RegisterContainerInstanceRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        var identity = InstanceIdentity.Read(request.InstanceIdentityDocument);
        var resources = InstanceResourceValidator.Validate(request.TotalResources, request.PlatformDevices);
        var tags = TagValidator.Validate(request.Tags);
        foreach (var attribute in request.Attributes ?? [])
        {
            AttributeValidator.Validate(attribute);
        }

        var instance = string.IsNullOrEmpty(request.ContainerInstanceArn)
            ? Register(identity, resources, tags, cluster, state)
            : RegisterAgain(request.ContainerInstanceArn, identity, cluster, state);
        instance.VersionInfo = request.VersionInfo ?? instance.VersionInfo;
        instance.SetAttributes((request.Attributes ?? []).Select(static attribute => (attribute.Name, attribute.Value))
            .Concat(identity.Attributes.Select(static attribute => (attribute.Name, (string?)attribute.Value))));

        capacity.OnInstanceChanged(instance);
        return new RegisterContainerInstanceResponse { ContainerInstance = ContainerInstanceMapper.MapFull(instance, state) };
    }

    private static InstanceState Register(
        InstanceIdentity identity, InstanceResources resources, IReadOnlyList<Tag> tags, ClusterState cluster, EcsState state)
    {
        if (identity.InstanceId is { } machine)
        {
            // A machine has one agent, so its earlier registration is disconnected from now on.
            foreach (var earlier in cluster.Instances.Registered.Where(instance => instance.Ec2InstanceId == machine))
            {
                earlier.SetConnected(isConnected: false, state.Now);
            }
        }

        var id = state.RandomSource.CreateHex(32);
        var instance = new InstanceState(
            state.CreateKey(), id, state.Arns.CreateContainerInstanceArn(cluster.Name, id), cluster, resources, state.Now)
        {
            Ec2InstanceId = identity.InstanceId ?? "mi-" + state.RandomSource.CreateHex(17),
            Tags = tags,
        };
        cluster.Instances.Add(instance);
        return instance;
    }

    /// <summary>
    /// Registers an instance under its earlier ARN, with texts that agents expect. Sources:
    /// https://github.com/aws/amazon-ecs-agent/issues/583, https://github.com/aws/amazon-ecs-agent
    /// </summary>
    private static InstanceState RegisterAgain(string arn, InstanceIdentity identity, ClusterState cluster, EcsState state)
    {
        var instance = cluster.Instances.Find(arn, state.Arns)
            ?? throw new ClientException($"Referenced container instance {InstanceStore.GetShownId(arn)} not registered.");
        if (!instance.IsRegistered)
        {
            throw new ClientException($"Container instance {instance.Id} is inactive.");
        }

        // Agents parse the beginning of this message.
        if (identity.InstanceType is { } type && instance.Attributes.GetValueOrDefault(TypeAttribute) is { } before && type != before)
        {
            throw new ClientException($"Container instance type changed. It was {before} when '{instance.Id}' was registered.");
        }

        instance.SetConnected(isConnected: true, state.Now);
        return instance;
    }
}
