using System.Globalization;
using EcsServiceConnect.Client.Deployments.Tracking;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

public class DeploymentObservationTests
{
    [Theory]
    [InlineData("2023-11-14T22:13:20+01:00", "2023-11-14T21:08:20+00:00")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:54:59+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00")]
    [InlineData("0001-01-01T00:04:00-00:04", "0001-01-01T00:03:00+00:00")]
    public void SearchStart_AnyTimeOfAServer_IsEarlierIfThereIsOne(string createdAt, string expected)
    {
        var time = DateTimeOffset.Parse(createdAt, CultureInfo.InvariantCulture);
        var observation = new DeploymentObservation(new Service(), new DeploymentTarget { CreatedAt = time });

        Assert.Equal(expected, observation.SearchStart?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("ecs-svc/123", "arn:aws:ecs:eu-central-1:123456789012:service-revision/prod/orders/123", true)]
    [InlineData("ecs-svc/124", "arn:aws:ecs:eu-central-1:123456789012:service-revision/prod/orders/123", false)]
    [InlineData("ecs-svc/123", null, false)]
    public void IsDeployedBy_ServiceRevision_ComparesItsId(string id, string? serviceRevisionArn, bool expected)
    {
        var observation = new DeploymentObservation(new Service(), new DeploymentTarget { DeploymentId = id });

        Assert.Equal(expected, observation.IsDeployedBy(serviceRevisionArn));
    }
}
