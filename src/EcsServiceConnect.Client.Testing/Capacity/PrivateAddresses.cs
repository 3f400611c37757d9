namespace EcsServiceConnect.Client.Testing;

/// <summary>Allocates private IPv4 addresses of 10.0.0.0/8, each one once, without those that a subnet reserves.</summary>
internal sealed class PrivateAddresses
{
    private uint _last = 3;

    public string Allocate()
    {
        do
        {
            _last = (_last + 1) & 0xFFFFFF;
        }
        while ((_last & 0xFF) is < 4 or 255);

        return $"10.{_last >> 16}.{(_last >> 8) & 0xFF}.{_last & 0xFF}";
    }
}
