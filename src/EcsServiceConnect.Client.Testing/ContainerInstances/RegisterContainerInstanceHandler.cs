using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Registers a machine with a cluster, or once more under the ARN that it got before.</summary>
internal sealed class RegisterContainerInstanceHandler
    : OperationHandler<RegisterContainerInstanceRequest, RegisterContainerInstanceResponse>
{
    private const string TypeAttribute = "ecs.instance-type";

    protected override RegisterContainerInstanceResponse Handle(RegisterContainerInstanceRequest request, EcsState state)
    {
        var cluster = state.Clusters.Active(request.Cluster);
        var identity = InstanceIdentity.Read(request.InstanceIdentityDocument);
        var resources = InstanceResourceRules.Checked(request.TotalResources, request.PlatformDevices);
        var tags = TagRules.Checked(request.Tags);
        foreach (var attribute in Guard.AtMost(request.Attributes, "attributes", int.MaxValue))
        {
            AttributeRules.Check(attribute);
        }

        var instance = string.IsNullOrEmpty(request.ContainerInstanceArn)
            ? Register(identity, resources, tags, cluster, state)
            : Again(request.ContainerInstanceArn, identity, cluster, state);
        instance.VersionInfo = request.VersionInfo ?? instance.VersionInfo;
        foreach (var (name, value) in (request.Attributes ?? []).Select(static attribute => (attribute.Name, attribute.Value))
            .Concat(identity.Attributes.Select(static attribute => (attribute.Name, (string?)attribute.Value))))
        {
            instance.Put(name, value);
        }

        state.CapacityWatch.OnInstanceChanged(instance);
        return new RegisterContainerInstanceResponse { ContainerInstance = ContainerInstanceView.Full(instance, state) };
    }

    private static InstanceState Register(
        InstanceIdentity identity, InstanceResources resources, IReadOnlyList<Tag> tags, ClusterState cluster, EcsState state)
    {
        if (identity.InstanceId is { } machine)
        {
            // A machine has one agent: what it registered as before is out of contact from now on.
            foreach (var earlier in cluster.Instances.Registered.Where(instance => instance.Ec2InstanceId == machine))
            {
                earlier.Connect(isConnected: false, state.Now);
            }
        }

        var id = state.Randomness.Hex(32);
        var instance = new InstanceState(
            state.NextKey(), id, state.Arns.ContainerInstance(cluster.Name, id), cluster, resources, state.Now)
        {
            Ec2InstanceId = identity.InstanceId ?? "mi-" + state.Randomness.Hex(17),
            Tags = tags,
        };
        cluster.Instances.Add(instance);
        return instance;
    }

    private static InstanceState Again(string arn, InstanceIdentity identity, ClusterState cluster, EcsState state)
    {
        var instance = cluster.Instances.Find(arn, state.Arns)
            ?? throw new InvalidParameterException(
                $"The cluster '{cluster.Name}' has no container instance '{MessageSanitizer.Sanitize(arn)}'; register it without 'containerInstanceArn'.");
        if (!instance.IsRegistered)
        {
            throw new ClientException(
                $"The container instance '{instance.Id}' was deregistered; register it without 'containerInstanceArn'.");
        }

        // The agent looks for the beginning of this message.
        if (identity.InstanceType is { } type && instance.Attributes.GetValueOrDefault(TypeAttribute) is { } before && type != before)
        {
            throw new ClientException($"Container instance type changed. It was {before} when '{instance.Id}' was registered.");
        }

        instance.Connect(isConnected: true, state.Now);
        return instance;
    }
}
