using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates what RunTask and StartTask have in common.</summary>
internal static class StandaloneTaskValidator
{
    /// <summary>
    /// Validates that tasks with ECS Exec have a task role, the definition's or that of the override. Source:
    /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html; text: https://github.com/boto/boto3/issues/3173
    /// </summary>
    public static void ValidateExecuteCommand(bool? isEnabled, TaskOverride? overrides, TaskDefinition definition)
    {
        if (isEnabled == true && string.IsNullOrEmpty(overrides?.TaskRoleArn) && string.IsNullOrEmpty(definition.TaskRoleArn))
        {
            throw new InvalidParameterException(
                "The execute command failed because a valid task role is not being used. Specify a valid task role in your task definition or "
                + "as a task override and try again.");
        }
    }

    public static IReadOnlyList<Tag> ValidateTags(PropagateTags propagate, IReadOnlyList<Tag>? tags)
    {
        if (propagate == PropagateTags.Service)
        {
            throw new InvalidParameterException("A task that belongs to no service cannot take over the tags of a service.");
        }

        return TagValidator.Validate(tags);
    }
}
