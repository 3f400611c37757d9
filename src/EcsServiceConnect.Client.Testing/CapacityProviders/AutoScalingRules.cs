using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What a capacity provider with an Auto Scaling group may say, with what it leaves open filled in.</summary>
internal static class AutoScalingRules
{
    private const string Member = "autoScalingGroupProvider";
    private const int MostSteps = 10_000;

    public static AutoScalingGroupProvider Checked(AutoScalingGroupProvider asked, EcsState state)
    {
        var group = Guard.Required(asked.AutoScalingGroupArn, $"{Member}.autoScalingGroupArn");
        return Checked(asked with
        {
            AutoScalingGroupArn = ArnOf(group, state),
            ManagedScaling = Filled(asked.ManagedScaling),
            ManagedTerminationProtection = asked.ManagedTerminationProtection.HasValue
                ? asked.ManagedTerminationProtection
                : ManagedTerminationProtection.Disabled,
            ManagedDraining = asked.ManagedDraining.HasValue ? asked.ManagedDraining : ManagedDraining.Enabled,
        });
    }

    /// <summary>The settings after an update; what it leaves out stays.</summary>
    public static AutoScalingGroupProvider After(AutoScalingGroupProvider current, AutoScalingGroupProviderUpdate change) =>
        Checked(current with
        {
            ManagedScaling = Merged(current.ManagedScaling!, change.ManagedScaling),
            ManagedTerminationProtection = change.ManagedTerminationProtection.HasValue
                ? change.ManagedTerminationProtection
                : current.ManagedTerminationProtection,
            ManagedDraining = change.ManagedDraining.HasValue ? change.ManagedDraining : current.ManagedDraining,
        });

    private static AutoScalingGroupProvider Checked(AutoScalingGroupProvider provider)
    {
        var scaling = provider.ManagedScaling!;
        Guard.OneOf(
            scaling.Status.Value,
            $"{Member}.managedScaling.status",
            ManagedScalingStatus.Names.Enabled,
            ManagedScalingStatus.Names.Disabled);
        Guard.InRange(scaling.TargetCapacity, $"{Member}.managedScaling.targetCapacity", 1, 100);
        Guard.InRange(scaling.MinimumScalingStepSize, $"{Member}.managedScaling.minimumScalingStepSize", 1, MostSteps);
        Guard.InRange(scaling.MaximumScalingStepSize, $"{Member}.managedScaling.maximumScalingStepSize", 1, MostSteps);
        Guard.InRange(scaling.InstanceWarmupPeriod, $"{Member}.managedScaling.instanceWarmupPeriod", 0, 10_000);
        if (scaling.MinimumScalingStepSize > scaling.MaximumScalingStepSize)
        {
            throw new InvalidParameterException(
                $"In '{Member}.managedScaling' the minimumScalingStepSize is above the maximumScalingStepSize.");
        }

        Guard.OneOf(
            provider.ManagedTerminationProtection.Value,
            $"{Member}.managedTerminationProtection",
            ManagedTerminationProtection.Names.Enabled,
            ManagedTerminationProtection.Names.Disabled);
        Guard.OneOf(
            provider.ManagedDraining.Value,
            $"{Member}.managedDraining",
            ManagedDraining.Names.Enabled,
            ManagedDraining.Names.Disabled);
        if (provider.ManagedTerminationProtection == ManagedTerminationProtection.Enabled
            && scaling.Status != ManagedScalingStatus.Enabled)
        {
            throw new InvalidParameterException(
                $"The value {ManagedTerminationProtection.Enabled} of '{Member}.managedTerminationProtection' needs managed scaling; set "
                + $"'{Member}.managedScaling.status' to {ManagedScalingStatus.Enabled}.");
        }

        return provider;
    }

    /// <summary>Saying nothing of managed scaling leaves it off; saying something about it turns it on.</summary>
    private static ManagedScaling Filled(ManagedScaling? asked) => Merged(
        new ManagedScaling
        {
            Status = asked is null ? ManagedScalingStatus.Disabled : ManagedScalingStatus.Enabled,
            TargetCapacity = 100,
            MinimumScalingStepSize = 1,
            MaximumScalingStepSize = MostSteps,
            InstanceWarmupPeriod = 300,
        },
        asked);

    private static ManagedScaling Merged(ManagedScaling current, ManagedScaling? change) => change is null ? current : new ManagedScaling
    {
        Status = change.Status.HasValue ? change.Status : current.Status,
        TargetCapacity = change.TargetCapacity ?? current.TargetCapacity,
        MinimumScalingStepSize = change.MinimumScalingStepSize ?? current.MinimumScalingStepSize,
        MaximumScalingStepSize = change.MaximumScalingStepSize ?? current.MaximumScalingStepSize,
        InstanceWarmupPeriod = change.InstanceWarmupPeriod ?? current.InstanceWarmupPeriod,
    };

    /// <summary>A group named by its ARN, or by its name; there is no Auto Scaling here to ask whether it is there.</summary>
    private static string ArnOf(string group, EcsState state)
    {
        if (!Arns.IsArn(group))
        {
            return state.Arns.AutoScalingGroup(state.Randomness.Uuid(), group);
        }

        return group.Split(':') is ["arn", _, "autoscaling", ..] && group.Contains(":autoScalingGroupName/", StringComparison.Ordinal)
            ? group
            : throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(group)}' in '{Member}.autoScalingGroupArn' is not the ARN of an Auto Scaling group.");
    }
}
