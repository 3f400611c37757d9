using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates that the tasks of a service with ECS Exec have a task role.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html; the text is that of reports of the real service.
/// </summary>
internal static class ExecuteCommandValidator
{
    public static void Validate(CreateServiceRequest settings, TaskDefinition definition, bool isNew)
    {
        if (settings.EnableExecuteCommand == true && string.IsNullOrEmpty(definition.TaskRoleArn))
        {
            throw ServiceExceptionFactory.Create(
                isNew, "a valid taskRoleArn is not being used", "Specify a valid task role in your task definition");
        }
    }
}
