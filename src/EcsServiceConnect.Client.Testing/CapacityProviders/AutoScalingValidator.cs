using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the settings of a capacity provider with an Auto Scaling group and fills in defaults.</summary>
internal static class AutoScalingValidator
{
    private const string Member = "autoScalingGroupProvider";
    private const int MaxSteps = 10_000;

    public static AutoScalingGroupProvider Validate(AutoScalingGroupProvider request, EcsState state) =>
        Validate(request with
        {
            AutoScalingGroupArn = GetArn(request.AutoScalingGroupArn, state),
            ManagedScaling = ApplyDefaults(request.ManagedScaling),
            ManagedTerminationProtection = request.ManagedTerminationProtection.HasValue
                ? request.ManagedTerminationProtection
                : ManagedTerminationProtection.Disabled,
            ManagedDraining = request.ManagedDraining.HasValue ? request.ManagedDraining : ManagedDraining.Enabled,
        });

    /// <summary>Applies an update to the settings; absent members stay.</summary>
    public static AutoScalingGroupProvider ApplyUpdate(AutoScalingGroupProvider current, AutoScalingGroupProviderUpdate change) =>
        Validate(current with
        {
            ManagedScaling = Merge(current.ManagedScaling!, change.ManagedScaling),
            ManagedTerminationProtection = change.ManagedTerminationProtection.HasValue
                ? change.ManagedTerminationProtection
                : current.ManagedTerminationProtection,
            ManagedDraining = change.ManagedDraining.HasValue ? change.ManagedDraining : current.ManagedDraining,
        });

    private static AutoScalingGroupProvider Validate(AutoScalingGroupProvider provider)
    {
        var scaling = provider.ManagedScaling!;
        if (scaling.MinimumScalingStepSize > scaling.MaximumScalingStepSize)
        {
            throw new ClientException(
                "The minimum or maximum scaling step size value is invalid. Specify a minimum scaling step size value that is less than or equal "
                + "to the maximum scaling step size value and try again.");
        }

        if (provider.ManagedTerminationProtection == ManagedTerminationProtection.Enabled
            && scaling.Status != ManagedScalingStatus.Enabled)
        {
            throw new InvalidParameterException(
                $"The value {ManagedTerminationProtection.Enabled} of '{Member}.managedTerminationProtection' needs managed scaling; set "
                + $"'{Member}.managedScaling.status' to {ManagedScalingStatus.Enabled}.");
        }

        return provider;
    }

    /// <summary>Managed scaling is off if it is absent, and on if any of its settings is present.</summary>
    private static ManagedScaling ApplyDefaults(ManagedScaling? request) => Merge(
        new ManagedScaling
        {
            Status = request is null ? ManagedScalingStatus.Disabled : ManagedScalingStatus.Enabled,
            TargetCapacity = 100,
            MinimumScalingStepSize = 1,
            MaximumScalingStepSize = MaxSteps,
            InstanceWarmupPeriod = 300,
        },
        request);

    private static ManagedScaling Merge(ManagedScaling current, ManagedScaling? change) => change is null ? current : new ManagedScaling
    {
        Status = change.Status.HasValue ? change.Status : current.Status,
        TargetCapacity = change.TargetCapacity ?? current.TargetCapacity,
        MinimumScalingStepSize = change.MinimumScalingStepSize ?? current.MinimumScalingStepSize,
        MaximumScalingStepSize = change.MaximumScalingStepSize ?? current.MaximumScalingStepSize,
        InstanceWarmupPeriod = change.InstanceWarmupPeriod ?? current.InstanceWarmupPeriod,
    };

    /// <summary>Gets the ARN of a group given by ARN or name. Whether the group exists cannot be checked.</summary>
    private static string GetArn(string group, EcsState state)
    {
        if (!EcsArn.IsArn(group))
        {
            return state.Arns.CreateAutoScalingGroupArn(state.RandomSource.CreateUuid(), group);
        }

        return group.Split(':') is ["arn", _, "autoscaling", ..] && group.Contains(":autoScalingGroupName/", StringComparison.Ordinal)
            ? group
            : throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(group)}' in '{Member}.autoScalingGroupArn' is not the ARN of an Auto Scaling group.");
    }
}
