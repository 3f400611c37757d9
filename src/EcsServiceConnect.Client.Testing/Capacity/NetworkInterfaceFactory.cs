namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates the network interfaces of tasks, spread over the zones and subnets of their network configuration.</summary>
internal sealed class NetworkInterfaceFactory(EcsState state)
{
    /// <summary>Creates the interface of a task in the network mode awsvpc. On a container instance it is in the zone of the instance.</summary>
    public TaskNetworkInterface Create(TaskState task)
    {
        var subnet = ChooseSubnet(task);
        return new TaskNetworkInterface(
            state.RandomSource.CreateUuid(),
            "eni-" + state.RandomSource.CreateHex(17),
            subnet,
            state.Subnets.GetZone(subnet),
            state.Subnets.AllocateAddress(subnet));
    }

    /// <summary>Chooses the subnet whose zone, and then which itself, has the smallest number of the group's tasks.</summary>
    private string ChooseSubnet(TaskState task)
    {
        if (task.Template.Network!.AwsvpcConfiguration!.Subnets is [var only])
        {
            return only;
        }

        var subnets = task.Template.Network.AwsvpcConfiguration.Subnets
            .Select(id => (Id: id, Zone: state.Subnets.GetZone(id), Count: task.Cluster.Tasks.CountDesired(task.Template.Group, id)))
            .ToList();
        var countsByZone = subnets.GroupBy(static subnet => subnet.Zone).ToDictionary(
            static zone => zone.Key, static zone => zone.Sum(static subnet => subnet.Count));
        var zone = task.Template.AvailabilityZone ?? task.Placement?.Instance.AvailabilityZone;
        return subnets.MinBy(subnet => (zone is null || subnet.Zone == zone ? 0 : 1, countsByZone[subnet.Zone], subnet.Count)).Id;
    }
}
